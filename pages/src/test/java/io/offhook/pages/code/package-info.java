@NullMarked
package io.offhook.pages.code;

import org.jspecify.annotations.NullMarked;
