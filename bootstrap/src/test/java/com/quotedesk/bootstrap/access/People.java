package com.quotedesk.bootstrap.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Who there is at the desk of the tests, and what belongs to whom. */
final class People {

    static final String MANAGER = "manager@desk.example";
    static final String STRANGER = "stranger@desk.example";
    static final String VIEWER = "viewer@desk.example";

    private static People only;

    /** What stands in braces in the addresses of routes, by what it stands for. */
    final Map<String, String> names = new HashMap<>();

    private final OpenDesk desk;
    final String admin;

    private People(OpenDesk desk) {
        this.desk = desk;
        admin = desk.logIn(OpenDesk.ADMIN);
        var north = team("North");
        var south = team("South");
        add(MANAGER, "MANAGER", north);
        add(STRANGER, "MANAGER", south);
        add(VIEWER, "VIEWER", north);
        names.put("user", add("victim@desk.example", "VIEWER", north));
        names.put("team", north);
        names.put("key", "rfq.timeout");
        names.put("name", "seal-audit");
        var manager = desk.logIn(MANAGER);
        trade(manager);
        mail(manager);
        names.put("webhook", id(webhook().get("webhook")));
        names.put("outbox", id(desk.get(manager, "/api/v1/outbox").get("items").get(0)));
        names.put("delivery", UUID.randomUUID().toString());
        names.put("kind", "rfq");
        names.put("language", "ru");
        names.put("path", "2");
    }

    private JsonNode webhook() {
        return desk.post(
                admin,
                "/api/v1/webhooks",
                "{\"name\":\"x\",\"url\":\"https://hooks.example/quotedesk\",\"events\":[\"order.cancelled.v1\"]}");
    }

    /** A mail that asks for something, and whose order is the manager's. */
    private void mail(String manager) {
        desk.receive("Request", "Good day, please quote:\n1. Cable 3x1.5 - 5 pcs\n");
        var path = "/api/v1/messages";
        await("a mail", () -> !desk.get(admin, path).get("items").isEmpty());
        var message = id(desk.get(admin, path).get("items").get(0));
        names.put("message", message);
        await("a reading", () -> !readings(message).isEmpty());
        names.put("reading", id(readings(message).get(0)));
        var order = desk.get(admin, path + "/" + message).get("message").get("orderId").asText();
        var me = desk.get(manager, "/api/v1/profile").get("id").asText();
        desk.post(admin, "/api/v1/orders/" + order + "/assign", "{\"manager\":\"" + me + "\"}");
    }

    private JsonNode readings(String message) {
        return desk.get(admin, "/api/v1/messages/" + message + "/readings").get("items");
    }

    static synchronized People at(OpenDesk desk) {
        if (only == null) {
            only = new People(desk);
        }
        return only;
    }

    private String team(String name) {
        return id(desk.post(admin, "/api/v1/teams", "{\"name\":\"" + name + "\"}"));
    }

    private String add(String email, String role, String team) {
        return id(
                desk.post(
                        admin,
                        "/api/v1/users",
                        """
                        {"email":"%s","name":"%s","role":"%s","team":"%s","password":"%s"}"""
                                .formatted(email, email, role, team, OpenDesk.PASSWORD)));
    }

    /** From a client to a proposal, all of it the manager's. */
    private void trade(String manager) {
        names.put("client", id(desk.post(manager, "/api/v1/clients", "{\"name\":\"Client\"}")));
        var supplier =
                id(
                        desk.post(
                                manager,
                                "/api/v1/suppliers",
                                """
                                {"name":"Supplier","contacts":[{"email":"s@supplier.example"}],
                                 "categories":["cable"]}"""));
        names.put("supplier", supplier);
        var order = order(manager);
        names.put("order", id(order));
        names.put("item", order.get("items").get(0).get("id").asText());
        var path = "/api/v1/orders/" + id(order);
        var rfq =
                desk.post(manager, path + "/rfqs", "{\"suppliers\":[\"" + supplier + "\"]}")
                        .get("items")
                        .get(0);
        names.put("rfq", id(rfq));
        await(
                "a request that is sent",
                () ->
                        desk.get(manager, "/api/v1/rfqs/" + id(rfq))
                                .get("status")
                                .asText()
                                .equals("SENT"));
        var quote =
                desk.post(
                        manager,
                        "/api/v1/rfqs/" + id(rfq) + "/quotes",
                        """
                        {"currency":"RUB","vat":{"mode":"EXCLUDED","rate":"22"},
                         "lines":[{"position":1,"price":"100"}]}""");
        names.put("quote", id(quote));
        names.put(
                "pricing-rule",
                id(
                        desk.post(
                                admin,
                                "/api/v1/pricing-rules",
                                "{\"markup\":\"25\",\"roundTo\":\"1\"}")));
        var bids = desk.get(manager, path + "/comparison").get("split").get("bids");
        OpenDesk.done(desk.send("PUT", path + "/choices", manager, "{\"choices\":" + bids + "}"));
        names.put(
                "proposal",
                id(
                        desk.post(
                                manager,
                                path + "/proposal",
                                """
                                {"currency":"RUB","language":"ru","vatMode":"EXCLUDED","vatRate":"22"}""")));
    }

    /** A new order of whoever has the token. */
    JsonNode order(String token) {
        return desk.post(
                token,
                "/api/v1/orders",
                """
                {"client":"%s","subject":"Cable","items":[{"name":"Cable","quantity":"5","unit":"m"},
                 {"name":"Breaker","quantity":"2"}]}"""
                        .formatted(names.get("client")));
    }

    static void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within a minute: " + what);
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        }
    }

    /** A token of the administrator's that may do everything but this. */
    String tokenWithout(String permission) {
        var scopes = new ArrayList<String>();
        desk.get(admin, "/api/v1/profile")
                .get("permissions")
                .fieldNames()
                .forEachRemaining(scopes::add);
        scopes.remove(permission);
        return token(scopes);
    }

    String token(List<String> scopes) {
        var made =
                desk.post(
                        admin,
                        "/api/v1/profile/tokens",
                        "{\"name\":\"test\",\"scopes\":["
                                + scopes.stream()
                                        .map(scope -> "\"" + scope + "\"")
                                        .collect(Collectors.joining(","))
                                + "]}");
        return made.get("secret").asText();
    }

    static String id(JsonNode made) {
        return made.get("id").asText();
    }
}
