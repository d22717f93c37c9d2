/**
 * What a change of trust would do: the certificates of devices that redeemed a code are verified again, by what is trusted now and by what
 * would be trusted. Nothing is changed.
 */
@NullMarked
package io.offhook.console.whatif;

import org.jspecify.annotations.NullMarked;
