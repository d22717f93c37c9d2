/** What a change of trust would do, as a page and as a part of others. */
@NullMarked
package io.offhook.console.whatif.page;

import org.jspecify.annotations.NullMarked;
