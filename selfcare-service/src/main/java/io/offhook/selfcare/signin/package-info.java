/** How callers sign in: built-in accounts with a form and Basic, or OpenID Connect. Configuration chooses. */
@NullMarked
package io.offhook.selfcare.signin;

import org.jspecify.annotations.NullMarked;
