/**
 * Self care: users see their own phones ({@code phone}), are shown the activation code ({@code code}) and are mailed it ({@code mail}).
 * {@code page} serves the portal, {@code api} the REST resources.
 */
@NullMarked
package io.offhook.selfcare;

import org.jspecify.annotations.NullMarked;
