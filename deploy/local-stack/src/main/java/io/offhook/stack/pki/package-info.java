/** What phones are to trust in this stack: certificates and keys of its own, made on the first start and kept. */
@NullMarked
package io.offhook.stack.pki;

import org.jspecify.annotations.NullMarked;
