/** Signs browsers in and out, by a form or by OpenID Connect, and REST beside them by a password or a token. */
@NullMarked
package io.offhook.pages.signin;

import org.jspecify.annotations.NullMarked;
