/**
 * Limits for callers that try passwords: each wrong one lets them wait longer, and the owner of an account is not locked out by others.
 */
@NullMarked
package io.offhook.rest.signin;

import org.jspecify.annotations.NullMarked;
