/**
 * The demo manufacturer. Real phones carry a manufacturer-installed certificate (MIC) under the vendor's CA; virtual
 * phones carry one of the same shape under a CA that this package makes and that an administrator imports as a trust
 * anchor.
 */
@NullMarked
package io.offhook.testpki.manufacturer;

import org.jspecify.annotations.NullMarked;
