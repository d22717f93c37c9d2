/**
 * The CA that issues LSCs. Its key is in a file, a secret or a token, and its certificate must stand in the trust list in the role CAPF.
 */
@NullMarked
package io.offhook.tvs.lsc.issuing;

import org.jspecify.annotations.NullMarked;
