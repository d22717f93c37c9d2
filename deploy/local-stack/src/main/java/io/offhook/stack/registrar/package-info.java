/** Kamailio as the SIP registrar of a stack, where Debian's packages of it are installed. */
@NullMarked
package io.offhook.stack.registrar;

import org.jspecify.annotations.NullMarked;
