/** Each brings one feature, and exports nothing. */
declare module 'core-js/modules/*';
