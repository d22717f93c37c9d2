@NullMarked
package io.offhook.console.bulk;

import org.jspecify.annotations.NullMarked;
