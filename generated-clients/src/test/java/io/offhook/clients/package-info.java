@NullMarked
package io.offhook.clients;

import org.jspecify.annotations.NullMarked;
