/** What a change of trust would do, for programs. */
@NullMarked
package io.offhook.console.whatif.api;

import org.jspecify.annotations.NullMarked;
