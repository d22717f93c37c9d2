/** Who is there: built-in accounts with a form and Basic, or OpenID Connect, by configuration alone. */
@NullMarked
package io.offhook.selfcare.signin;

import org.jspecify.annotations.NullMarked;
