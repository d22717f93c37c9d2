/** Attacks on TFTP and TVS. */
@NullMarked
package io.offhook.attack.phone;

import org.jspecify.annotations.NullMarked;
