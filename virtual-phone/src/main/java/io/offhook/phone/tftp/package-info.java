/** Reading files over TFTP (RFC 1350, with the options of RFC 2347 to 2349), as phones do when nothing else answers. */
@NullMarked
package io.offhook.phone.tftp;

import org.jspecify.annotations.NullMarked;
