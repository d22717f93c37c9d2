/** A TFTP client (RFC 1350, options of RFC 2347 to 2349), which phones use if no HTTP server answers. */
@NullMarked
package io.offhook.phone.tftp;

import org.jspecify.annotations.NullMarked;
