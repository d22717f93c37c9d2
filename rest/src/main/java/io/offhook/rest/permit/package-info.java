/** Limits for what takes much: some at a time in all, and fewer for one account. Pure. */
@NullMarked
package io.offhook.rest.permit;

import org.jspecify.annotations.NullMarked;
