/**
 * Everybody around the activation service: the manufacturer of the phones, the other services as far as their topics
 * go, and the administrator who reveals codes.
 */
@NullMarked
package io.offhook.torture.outside;

import org.jspecify.annotations.NullMarked;
