/** Trust as phones speak it: roles, trust lists, signed and encrypted files. Knows the JDK only. */
@NullMarked
package io.offhook.pki;

import org.jspecify.annotations.NullMarked;
