package io.github.rdpmedic.platform;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One event of the channel Microsoft-Windows-TerminalServices-RDPClient/Operational. The attempt and its end have the
 * activity in common.
 */
sealed interface ClientEvent {

    String activity();

    /** Event 1024. */
    record Connecting(String activity, String host) implements ClientEvent {}

    /** Event 1026. */
    record Disconnected(String activity, Instant at, long reason) implements ClientEvent {}

    /** @return empty for any other event, and for what is no event */
    static Optional<ClientEvent> parse(String xml) {
        try {
            return new Reading(xml).event();
        } catch (XMLStreamException | DateTimeException | NumberFormatException noEvent) {
            return Optional.empty();
        }
    }

    /** One pass through the XML that the Event Log renders: no DTD, no entities from elsewhere. */
    final class Reading {

        private static final XMLInputFactory FACTORY = factory();
        private static final int MAX_DATA = 20;

        private final Map<String, String> data = new HashMap<>();
        private String id = "";
        private String activity = "";
        private String at = "";

        private Reading(String xml) throws XMLStreamException {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
            try {
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                        read(reader);
                    }
                }
            } finally {
                reader.close();
            }
        }

        private static XMLInputFactory factory() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return factory;
        }

        private void read(XMLStreamReader reader) throws XMLStreamException {
            switch (reader.getLocalName()) {
                case "EventID" -> id = reader.getElementText().strip();
                case "TimeCreated" -> at = attribute(reader, "SystemTime");
                case "Correlation" -> activity = attribute(reader, "ActivityID");
                case "Data" -> {
                    if (data.size() < MAX_DATA) {
                        data.put(
                                attribute(reader, "Name"),
                                reader.getElementText().strip());
                    }
                }
                default -> {}
            }
        }

        private static String attribute(XMLStreamReader reader, String name) {
            return Optional.ofNullable(reader.getAttributeValue(null, name)).orElse("");
        }

        private Optional<ClientEvent> event() {
            String value = data.getOrDefault("Value", "");
            if (activity.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            return switch (id) {
                case "1024" -> Optional.of(new Connecting(activity, value));
                case "1026" ->
                    Optional.of(new Disconnected(
                            activity, Instant.parse(at), Integer.toUnsignedLong(Integer.parseUnsignedInt(value))));
                default -> Optional.empty();
            };
        }
    }
}
