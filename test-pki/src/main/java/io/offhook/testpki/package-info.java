/**
 * Keys, certificates, revocation lists and PEM files for tests, demo and benchmarks, well-made and odd ones.
 */
@NullMarked
package io.offhook.testpki;

import org.jspecify.annotations.NullMarked;
