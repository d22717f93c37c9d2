@NullMarked
package io.offhook.pages;

import org.jspecify.annotations.NullMarked;
