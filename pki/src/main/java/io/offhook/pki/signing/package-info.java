/** Keys that sign for phones: in files, or in a token that never gives them away. */
@NullMarked
package io.offhook.pki.signing;

import org.jspecify.annotations.NullMarked;
