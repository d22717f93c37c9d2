/**
 * A trial of an installation: an administrator adds a manufacturer and a phone, the phone boots and redeems its code, and both are removed. The key of the
 * manufacturer is made for the trial and forgotten with it.
 */
@NullMarked
package io.offhook.phone.trial;

import org.jspecify.annotations.NullMarked;
