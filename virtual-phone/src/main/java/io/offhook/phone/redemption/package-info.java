/**
 * The redemption of a code: the request of a phone to the activation service over mutual TLS, and its possible answers.
 */
@NullMarked
package io.offhook.phone.redemption;

import org.jspecify.annotations.NullMarked;
