/** Files with certificates as administrators have them: PEM, PKCS#7, DER. */
@NullMarked
package io.offhook.pki.bundle;

import org.jspecify.annotations.NullMarked;
