# The app in a container: not root, its own files read-only, everything that it writes in the volume /data (database and keys).
#
#   docker build -t collabcare-learn .
#   docker run --read-only --volume learn:/data --publish 127.0.0.1:8080:8080 collabcare-learn
#
# It speaks HTTP and belongs behind a proxy that speaks HTTPS and sends X-Forwarded-For and X-Forwarded-Proto; without one nobody can sign in, since its cookies are Secure.
# The first start prints the link that makes the first administrator: docker logs.
# A verb: docker exec <container> dotnet CollabCare.Learn.Web.dll backup /data/learn.backup
# What stands here is tried without Docker by .ci/image.

ARG SDK=10.0.401-noble
ARG RUNTIME=10.0.12-noble
ARG NODE=20.20.2-bookworm-slim

FROM node:${NODE} AS node

FROM mcr.microsoft.com/dotnet/sdk:${SDK} AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
# .dockerignore lets in what the app is made of, and nothing else: no tests, no demo.
COPY . .
RUN .ci/publish /app

FROM mcr.microsoft.com/dotnet/aspnet:${RUNTIME}
WORKDIR /app
COPY --from=build /app .
RUN install --directory --owner="$APP_UID" --group="$APP_UID" --mode=700 /data
ENV Learn__DataFolder=/data
ENV TMPDIR=/data
# After appsettings.json, which listens on loopback; and in place of the base image's own.
ENV URLS=http://+:8080
ENV ASPNETCORE_HTTP_PORTS=
ENV ASPNETCORE_FORWARDEDHEADERS_ENABLED=true
# The diagnostics port is a file outside /data.
ENV DOTNET_EnableDiagnostics=0
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["dotnet", "CollabCare.Learn.Web.dll", "health"]
ENTRYPOINT ["dotnet", "CollabCare.Learn.Web.dll"]
