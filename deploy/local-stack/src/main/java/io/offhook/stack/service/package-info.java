/** How each of our services is run: its process, its configuration, who may sign in. */
@NullMarked
package io.offhook.stack.service;

import org.jspecify.annotations.NullMarked;
