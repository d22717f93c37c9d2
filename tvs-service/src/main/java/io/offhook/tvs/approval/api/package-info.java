/** REST of changes that wait for a second administrator: list, look, approve, reject. */
@NullMarked
package io.offhook.tvs.approval.api;

import org.jspecify.annotations.NullMarked;
