/** What must hold, as pure functions of what was observed. */
@NullMarked
package io.offhook.attack.check;

import org.jspecify.annotations.NullMarked;
