@NullMarked
package io.offhook.console.overview;

import org.jspecify.annotations.NullMarked;
