//! How Spanish words are written, without accents.

use super::spelling::Spelling;

/// Verbs in the persons in which people complain are one with their infinitive.
pub(super) static SPANISH: Spelling = Spelling {
    pairs: &[
        ("correo", "electronico", "mail"),
        ("correo", "web", "webmail"),
        ("correos", "electronicos", "mail"),
        ("bandeja", "salida", "outbox"),
        ("buzon", "salida", "outbox"),
        ("sin", "conexion", "desconectado"),
    ],
    alike: &[
        ("correo", "mail"),
        ("correos", "mail"),
        ("clave", "contrasena"),
        ("claves", "contrasena"),
        ("password", "contrasena"),
        ("envia", "enviar"),
        ("envian", "enviar"),
        ("enviado", "enviar"),
        ("enviados", "enviar"),
        ("envio", "enviar"),
        ("manda", "enviar"),
        ("mandar", "enviar"),
        ("mando", "enviar"),
        ("recibe", "recibir"),
        ("reciben", "recibir"),
        ("recibo", "recibir"),
        ("conecta", "conectar"),
        ("conectarse", "conectar"),
        ("llega", "llegar"),
        ("llegan", "llegar"),
        ("nunca", "not"),
        ("cambie", "cambiar"),
        ("cambio", "cambiar"),
        ("celular", "telefono"),
        ("movil", "telefono"),
        ("ordenador", "computadora"),
        ("equipo", "computadora"),
        ("vencido", "caducado"),
        ("vencida", "caducado"),
        ("expirado", "caducado"),
        ("caducada", "caducado"),
        ("incorrecto", "incorrecta"),
        ("mala", "incorrecta"),
    ],
    empty: "\
        de del la el los las un una unos unas lo le les se me mi mis su sus tu tus te al en con por para y o e que \
        es esta este esto estos estas son ser esta estan estoy ha he han hay hace muy mas como cuando donde cual \
        puede puedo pueden pudo poder dice muestra aparece tengo tiene desde hasta ya si a ante otra otro vez \
        ayuda favor hola gracias todo todos toda algo nada quiero ahora hoy ayer siempre sigue solo",
};
