/**
 * Manufacturer installed certificates (MICs): which devices are genuine. {@link io.offhook.pki.mic.MicRules} lists what each
 * certificate of a chain must be, {@link io.offhook.pki.mic.IssuerSearch} finds who signed it, and
 * {@link io.offhook.pki.mic.MicVerifier} verifies a chain. Nothing is fetched from the network.
 */
@NullMarked
package io.offhook.pki.mic;

import org.jspecify.annotations.NullMarked;
