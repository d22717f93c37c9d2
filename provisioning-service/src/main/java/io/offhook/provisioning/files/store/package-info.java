/**
 * Loads what files are made from, and decides who gets which: an unknown MAC gets none and takes the default file; a phone that has not
 * redeemed its code gets none of its own; a phone that has gets its configuration.
 */
@NullMarked
package io.offhook.provisioning.files.store;

import org.jspecify.annotations.NullMarked;
