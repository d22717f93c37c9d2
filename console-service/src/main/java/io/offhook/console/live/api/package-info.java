/** What happens, as server-sent events. */
@NullMarked
package io.offhook.console.live.api;

import org.jspecify.annotations.NullMarked;
