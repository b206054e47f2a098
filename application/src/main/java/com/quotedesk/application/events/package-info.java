@NullMarked
package com.quotedesk.application.events;

import org.jspecify.annotations.NullMarked;
