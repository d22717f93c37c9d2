@NullMarked
package io.offhook.pages.session;

import org.jspecify.annotations.NullMarked;
