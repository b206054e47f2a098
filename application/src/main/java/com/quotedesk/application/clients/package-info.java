@NullMarked
package com.quotedesk.application.clients;

import org.jspecify.annotations.NullMarked;
