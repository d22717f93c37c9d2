@NullMarked
package io.offhook.torture.peers;

import org.jspecify.annotations.NullMarked;
