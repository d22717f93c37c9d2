/**
 * Pages that phones show before they are activated: XML objects of the vendor's IP phone services. {@code listener} serves them over plain
 * HTTP, since such a phone shows no certificate. What a page says of itself is a claim: docs/screens.md.
 */
@NullMarked
package io.offhook.activation.screen;

import org.jspecify.annotations.NullMarked;
