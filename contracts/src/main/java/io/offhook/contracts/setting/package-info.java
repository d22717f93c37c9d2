/** Settings that other services follow: latest state on a compacted topic. */
@NullMarked
package io.offhook.contracts.setting;

import org.jspecify.annotations.NullMarked;
