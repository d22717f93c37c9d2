/**
 * Keys, certificates and PEM files: what it takes to hold an identity in TLS. Nothing here knows about phones.
 */
@NullMarked
package io.offhook.testpki;

import org.jspecify.annotations.NullMarked;
