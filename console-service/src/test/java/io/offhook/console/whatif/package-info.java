@NullMarked
package io.offhook.console.whatif;

import org.jspecify.annotations.NullMarked;
