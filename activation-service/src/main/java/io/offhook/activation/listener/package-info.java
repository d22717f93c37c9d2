/**
 * The listeners for phones: mutual TLS, and the routes for redemptions, for records without a code, and for reports.
 * Nothing else is served there.
 */
@NullMarked
package io.offhook.activation.listener;

import org.jspecify.annotations.NullMarked;
