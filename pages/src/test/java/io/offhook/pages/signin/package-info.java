@NullMarked
package io.offhook.pages.signin;

import org.jspecify.annotations.NullMarked;
