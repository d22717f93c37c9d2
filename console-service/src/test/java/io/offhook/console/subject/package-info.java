@NullMarked
package io.offhook.console.subject;

import org.jspecify.annotations.NullMarked;
