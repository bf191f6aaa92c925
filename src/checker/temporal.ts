// For browsers without Temporal; the page loads it only there.
import 'temporal-polyfill/global';
