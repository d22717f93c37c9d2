/** The certificates and keys of the stack. The first start creates them. */
@NullMarked
package io.offhook.stack.pki;

import org.jspecify.annotations.NullMarked;
