/**
 * Who gets which file. An unknown MAC gets none, and takes the default one; a phone that has still to redeem its code gets none of its
 * own; one that redeemed it gets its configuration, with secrets only where it alone can read them.
 */
@NullMarked
package io.offhook.provisioning.files.desk;

import org.jspecify.annotations.NullMarked;
