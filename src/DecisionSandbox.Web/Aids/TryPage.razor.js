export const remember = address => history.replaceState(history.state, "", address);
