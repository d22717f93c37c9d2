/** The listeners for phones: mutual TLS and the one route for redemptions. Nothing else is served there. */
@NullMarked
package io.offhook.activation.listener;

import org.jspecify.annotations.NullMarked;
