/**
 * How long a signed-in browser stays signed in. Pure.
 *
 * <pre>
 *  sign-in -> live --(sign-out, idle time, lifetime)--> ended
 * </pre>
 */
@NullMarked
package io.offhook.pages.session;

import org.jspecify.annotations.NullMarked;
