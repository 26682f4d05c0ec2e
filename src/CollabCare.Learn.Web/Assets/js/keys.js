/** Whether somebody is typing, so that a letter or digit is theirs and no command. */
export const typing = event =>
  event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
  || event.target.closest?.('input:not([type=radio], [type=checkbox], [type=submit], [type=button]), textarea, select, [contenteditable], dialog') != null;
