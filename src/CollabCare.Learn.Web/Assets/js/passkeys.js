// Passkey ceremonies: making one, and signing in with one.
export {};
